"use client";

import { useEffect, useRef, useState } from "react";
import { fitted } from "@/lib/org/view";
import { Painter } from "./chart-painter";
import type { Scene } from "./chart-scene";
import type { Stage } from "./chart-stage";

const size = { width: 176, height: 110 };

/**
 * The whole, with a frame around what the window shows; a press moves the window there. For the pointer alone: keys have
 * their own ways.
 */
export function ChartMinimap({ stage, scene }: { stage: Stage; scene: Scene }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<SVGRectElement>(null);
  const [isNeeded, setNeeded] = useState(false);
  const { tree, layout, colouring, inks, focus, line } = scene;
  const view = fitted({ x: 0, y: 0, w: layout.width, h: layout.height }, size, { margin: 2 });

  useEffect(() => {
    const follow = () => {
      setNeeded(!stage.isWhole);
      const { x, y, scale } = stage.view;
      const of = { x: (x - view.x) * view.scale, y: (y - view.y) * view.scale };
      const by = view.scale / scale;
      frame.current?.setAttribute("x", String(of.x));
      frame.current?.setAttribute("y", String(of.y));
      frame.current?.setAttribute("width", String(stage.size.width * by));
      frame.current?.setAttribute("height", String(stage.size.height * by));
    };
    follow();
    return stage.subscribe(follow);
  }, [stage, view.x, view.y, view.scale]);

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!isNeeded || !context) return;
    // Who is under the pointer is not its matter: it would be painted anew with every move.
    const whole = { tree, layout, colouring, inks, focus, line, hovered: -1 };
    new Painter(context).paint(whole, {
      view: { x: view.x, y: view.y, scale: view.scale },
      size,
      ratio: Math.min(2, devicePixelRatio),
    });
  }, [isNeeded, tree, layout, colouring, inks, focus, line, view.x, view.y, view.scale]);

  function move(event: React.PointerEvent<SVGSVGElement>) {
    if (event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    stage.centre({
      x: view.x + (event.clientX - left) / view.scale,
      y: view.y + (event.clientY - top) / view.scale,
    });
  }

  return (
    <div
      aria-hidden="true"
      className="absolute bottom-3 left-3 h-[110px] w-[176px] overflow-hidden rounded-md bg-surface shadow-floating max-md:hidden"
      hidden={!isNeeded}
    >
      <canvas ref={canvas} className="absolute inset-0 size-full" />
      <svg
        aria-hidden="true"
        className="absolute inset-0 size-full cursor-pointer text-accent"
        onPointerDown={move}
        onPointerMove={move}
      >
        <rect ref={frame} fill="currentColor" fillOpacity="0.12" stroke="currentColor" strokeWidth="1.5" rx="1.5" />
      </svg>
    </div>
  );
}
