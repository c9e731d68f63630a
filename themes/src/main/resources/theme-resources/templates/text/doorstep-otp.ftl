<#ftl output_format="plainText">
${msg("doorstepEmailIntro." + purpose, realmName)}

${code}

${msg("doorstepEmailReference", reference)} ${msg("doorstepEmailValid", minutes)}

${msg("doorstepEmailNeverShare", realmName)}
