/** The name of the file that a request sends as its body. It is in a header: names can be personal, and addresses are logged. */
export function fileNameOf(headers: Headers): string {
  try {
    return decodeURIComponent(headers.get("x-file-name") ?? "");
  } catch {
    return "";
  }
}
