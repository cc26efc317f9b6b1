/** NFKC, trimmed, lower case. E-mail addresses are normalised before they are validated, compared or stored. */
export function normaliseEmail(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

// One @, no white space or controls, a dot in the domain, RFC 5321's length. Linear: no nested repetition.
const pattern = /^[^\s@"(),:;<>[\]\\]{1,64}@[^\s@"(),:;<>[\]\\]{1,190}$/u;

/** Whether a normalised address can be one. Deliverability only shows when a mail is sent. */
export function isEmail(text: string): boolean {
  return pattern.test(text) && text.slice(text.indexOf("@")).includes(".") && !/[\p{Cc}\p{Cf}]/u.test(text);
}
