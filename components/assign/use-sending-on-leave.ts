"use client";

import { useEffect } from "react";
import { useLeaveWarning } from "../use-leave-warning";
import type { Sending, StepSender } from "./step-sender";

/** Who closes the page has what waits sent along; where it could not be sent so far, the browser asks first. */
export function useSendingOnLeave(sender: StepSender, { trouble }: Sending) {
  useLeaveWarning(Boolean(trouble));
  useEffect(() => {
    const onHide = () => sender.flush();
    window.addEventListener("pagehide", onHide);
    return () => window.removeEventListener("pagehide", onHide);
  }, [sender]);
}
