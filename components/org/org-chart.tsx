"use client";

import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type ColouringKind, colouringOf } from "@/lib/org/colouring";
import { managersOf } from "@/lib/org/line-of";
import { tallyOf } from "@/lib/org/tally";
import { noPeople, type OrgTree } from "@/lib/org/tree";
import { people, personText } from "@/lib/org/words";
import { classes } from "../ui/classes";
import { Skeleton } from "../ui/skeleton";
import { ChartBar } from "./chart-bar";
import { ChartCard } from "./chart-card";
import { ChartCrumbs } from "./chart-crumbs";
import { ChartHover } from "./chart-hover";
import { inksOf } from "./chart-inks";
import { pressKey } from "./chart-keys";
import { ChartLegend } from "./chart-legend";
import { ChartMinimap } from "./chart-minimap";
import type { Scene } from "./chart-scene";
import { ChartSearch } from "./chart-search";
import { useClosed } from "./use-closed";
import { useOrgLayout } from "./use-org-layout";
import { usePalette } from "./use-palette";
import { useStage } from "./use-stage";
import { warmUp } from "./warm-up";

export type OrgChartProps = {
  /** Null while the people are on their way. */
  tree: OrgTree | null;
  /** The person whose line to the top is lit; -1 for nobody. */
  focus: number;
  onFocus: (index: number) => void;
  /** Where else to go from a person, shown on their card. */
  links?: ((index: number) => ReactNode) | undefined;
};

// This module comes beside the people, and mostly before them.
if (typeof document !== "undefined") setTimeout(warmUp);

/** True a moment after `isReady` is: frames in between are the browser's to paint. */
function useLater(isReady: boolean): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => setLater(true), 50);
    return () => clearTimeout(timer);
  }, [isReady]);
  return isLater;
}

const searchPlace = <Skeleton className="h-9 w-full max-w-72 max-md:max-w-none touch:h-11" />;

/** Everybody's place in one picture: areas within areas that fill the window, and cards with reporting lines as one zooms in. */
export function OrgChart({ tree: known, focus, onFocus, links }: OrgChartProps) {
  const tree = known ?? noPeople;
  const area = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const help = useId();
  const [kind, setKind] = useState<ColouringKind>("persona");
  const { closed, isClosed, toggle, openTo } = useClosed(tree);
  const { stage, hover, size } = useStage(canvas, { tree, onPress: onFocus });
  // A little taller or wider is still the same picture.
  const aspect = size && 2 ** (Math.round(Math.log2(size.width / size.height) * 16) / 16);
  const layout = useOrgLayout(tree, { aspect, closed });
  // The units around whom one looks at.
  const around = (tree.below[focus] ?? 0) > 0 ? focus : (tree.manager[focus] ?? -1);
  const unitScope = kind === "unit" ? around : -1;
  const colouring = useMemo(() => colouringOf(kind, tree, unitScope), [kind, tree, unitScope]);
  const palette = usePalette(area);
  const inks = useMemo(() => palette && inksOf(palette, colouring), [palette, colouring]);
  const tally = useMemo(() => tallyOf(tree), [tree]);
  const hovered = hover?.index ?? -1;
  const line = useMemo(() => new Set(focus < 0 ? [] : managersOf(tree, focus)), [tree, focus]);
  const scene = useMemo<Scene | null>(() => {
    if (layout === null || inks === null) return null;
    return { tree, layout, colouring, inks, focus, hovered, line };
  }, [tree, layout, colouring, inks, focus, hovered, line]);

  // Whom the keyboard, the search or the address lead to has to be seen; who was pressed on is in sight.
  const sought = useRef(-1);
  useLayoutEffect(() => {
    if (stage === null || scene === null) return;
    if (stage.scene?.tree !== scene.tree) sought.current = scene.focus;
    stage.show(scene);
    if (sought.current < 0 || sought.current !== scene.focus || (scene.layout.w[scene.focus] ?? 0) === 0) return;
    stage.reveal(sought.current);
    sought.current = -1;
  }, [stage, scene]);

  function goTo(index: number) {
    sought.current = index;
    if (index >= 0) openTo(index);
    onFocus(index);
  }

  function leave() {
    onFocus(-1);
    area.current?.focus();
  }

  function onKey(event: React.KeyboardEvent) {
    if (layout === null || stage === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const onOpen = () => card.current?.querySelector<HTMLElement>("a, button")?.focus();
    if (pressKey(event.key, { tree, layout, stage, focus, onFocus: goTo, onOpen, onToggle: toggle }))
      event.preventDefault();
  }

  // The picture comes first; what is beside it takes as long again to make.
  const isDrawn = useLater(scene !== null);
  const isShown = focus >= 0 && focus < tree.count;
  return (
    <div className="flex flex-col gap-3">
      <ChartBar stage={stage} kind={kind} onKind={setKind}>
        {isDrawn ? <ChartSearch tree={tree} onFind={goTo} area={area} /> : searchPlace}
      </ChartBar>
      {known ? <ChartLegend colouring={colouring} /> : <div className="h-5" />}
      <div className="relative h-[max(26rem,calc(100dvh-22rem))] max-md:h-[max(24rem,calc(100dvh-18rem))] overflow-hidden rounded-lg border border-line print:border-0">
        <div
          ref={area}
          role="application"
          aria-roledescription="org chart"
          aria-label={known ? `Org chart of ${people(tree.count)}` : "Org chart"}
          aria-busy={known === null}
          aria-describedby={help}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by its own keys
          tabIndex={0}
          onKeyDown={onKey}
          className="absolute inset-0 -outline-offset-2"
        >
          <canvas
            ref={canvas}
            className={classes(
              "absolute inset-0 size-full touch-none object-contain object-top",
              !scene && "invisible",
            )}
          />
        </div>
        {scene === null && <Skeleton className="pointer-events-none absolute inset-0" />}
        {stage && isDrawn && <ChartCrumbs tree={tree} stage={stage} />}
        {stage && scene && isDrawn && <ChartMinimap stage={stage} scene={scene} />}
        {hover && size && hover.index !== focus && <ChartHover {...{ tree, tally, hover, size }} />}
        {isShown && (
          // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the card from each of its buttons
          <div ref={card} className="contents" onKeyDown={(event) => event.key === "Escape" && leave()}>
            <ChartCard
              {...{ tree, tally, index: focus }}
              isClosed={isClosed(focus)}
              onFocus={goTo}
              onToggle={toggle}
              onZoom={(index) => stage?.goTo(index)}
              onClose={leave}
            >
              {links?.(focus)}
            </ChartCard>
          </div>
        )}
      </div>
      <p id={help} className="text-sm text-pretty text-ink-soft print:hidden">
        Each person has a place inside their manager's area. Press on somebody to light their line to the top; drag to
        move, and zoom with two fingers or with Ctrl and the wheel.{" "}
        <span className="touch:hidden">
          Keys: arrows walk from person to person, Enter opens their card, Space hides or shows a manager's people, +
          and - zoom, 0 shows everybody, / finds.
        </span>{" "}
        The list has the same people as text.
      </p>
      <p role="status" className="sr-only">
        {known === null && "Reading the reporting lines"}
        {isShown && personText(tree, tally, { index: focus, isClosed: isClosed(focus) })}
      </p>
    </div>
  );
}
