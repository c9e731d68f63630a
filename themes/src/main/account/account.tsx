/**
 * Our pages in Keycloak's account console: `resources/content.json` of the theme puts them into its menu, and the
 * console shows what this module exports.
 */
import { ComponentType, useEffect, useState } from "react";
import { Data } from "./data";
import { language, onLanguage, openPage } from "./environment";
import { Logins } from "./logins";
import { useMenu } from "./menu";
import { loadTexts } from "./texts";
import { Verification } from "./verification";

const PAGES: Record<string, ComponentType> = { verification: Verification, logins: Logins, data: Data };

export default function AccountPage() {
  const [page] = useState(openPage);
  const [spoken, setSpoken] = useState("");
  useMenu();
  useEffect(() => {
    // without texts the keys are shown, which is better than nothing
    const speak = () => void loadTexts().finally(() => setSpoken(language()));
    speak();
    return onLanguage(speak);
  }, []);
  const Page = PAGES[page];
  return spoken && Page ? <Page key={spoken} /> : null;
}
