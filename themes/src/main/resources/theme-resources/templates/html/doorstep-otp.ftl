<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("doorstepEmailIntro." + purpose, realmName)}</p>
<p style="font: bold 28px/1.4 monospace; letter-spacing: 4px" dir="ltr">${code}</p>
<p>${msg("doorstepEmailReference", reference)} ${msg("doorstepEmailValid", minutes)}</p>
<p>${msg("doorstepEmailNeverShare", realmName)}</p>
</@layout.emailLayout>
