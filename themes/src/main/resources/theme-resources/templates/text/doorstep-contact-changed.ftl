<#ftl output_format="plainText">
${msg("doorstepEmailChanged." + contact, realmName, destination)}

${msg("doorstepEmailNotYou", realmName)}
