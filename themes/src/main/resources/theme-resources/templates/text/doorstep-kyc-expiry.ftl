<#ftl output_format="plainText">
${msg("doorstepEmailKycExpiry", realmName, until)}
