<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("doorstepEmailAccountRejected", realmName, reason)}</p>
</@layout.emailLayout>
