export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const themeNames: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };

/** Not a secret and of no use to anyone else: the script of the menu writes it, the server reads it. */
export const themeCookie = "theme";

/** Whatever the cookie holds; anything that is no theme follows the system. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
