import type { ToastOptions } from "../ui/toast";

/** Puts an address into the clipboard; what to say of it, also where the browser refuses. */
export async function copyText(text: string): Promise<ToastOptions> {
  try {
    await navigator.clipboard.writeText(text);
    return { message: "The link is copied. Whoever opens it signs in first." };
  } catch {
    return {
      message: "The browser does not allow copying here. Copy the address of the page instead.",
      tone: "danger",
    };
  }
}

/** Puts a PNG into the clipboard. */
export async function copyPicture(href: string): Promise<ToastOptions> {
  const picture = fetchPicture(href);
  try {
    // With the picture still to come: Safari allows it only within the press itself.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return { message: "The picture is copied." };
  } catch {
    const isDrawn = await picture.then(
      () => true,
      () => false,
    );
    const message = isDrawn
      ? "The browser does not allow copying pictures here. Download the PNG instead."
      : "The picture could not be drawn. Check the connection and try again.";
    return { message, tone: "danger" };
  }
}

async function fetchPicture(href: string): Promise<Blob> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`The picture answers ${response.status}`);
  return response.blob();
}
