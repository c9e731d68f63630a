<#ftl output_format="plainText">
${msg("doorstepEmailMobileChanged", realmName, destination)}

${msg("doorstepEmailNotYou", realmName)}
