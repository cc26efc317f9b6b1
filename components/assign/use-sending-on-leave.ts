"use client";

import { useEffect } from "react";
import type { Sending, StepSender } from "./step-sender";

/** Who closes the page has what waits sent along; where it could not be sent so far, the browser asks first. */
export function useSendingOnLeave(sender: StepSender, { trouble }: Sending) {
  useEffect(() => {
    const onHide = () => sender.flush();
    const onClose = (event: BeforeUnloadEvent) => {
      if (trouble) event.preventDefault();
    };
    window.addEventListener("pagehide", onHide);
    window.addEventListener("beforeunload", onClose);
    return () => {
      window.removeEventListener("pagehide", onHide);
      window.removeEventListener("beforeunload", onClose);
    };
  }, [sender, trouble]);
}
