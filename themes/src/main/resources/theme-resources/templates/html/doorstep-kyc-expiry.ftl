<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("doorstepEmailKycExpiry", realmName, until)}</p>
</@layout.emailLayout>
