<#ftl output_format="plainText">
${msg("doorstepEmailAccountRejected", realmName, reason)}
