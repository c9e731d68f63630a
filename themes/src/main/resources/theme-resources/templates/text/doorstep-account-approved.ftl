<#ftl output_format="plainText">
${msg("doorstepEmailAccountApproved", realmName)}
