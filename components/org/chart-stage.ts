import { isRead, sameFor, viewOf, viewOfAll } from "@/lib/org/gaze";
import type { OrgLayout } from "@/lib/org/org-layout";
import { personAt } from "@/lib/org/person-at";
import type { OrgTree } from "@/lib/org/tree";
import { between, centred, kept, layoutPoint, moved, type Size, type View, zoomedAt } from "@/lib/org/view";
import { Painter } from "./chart-painter";
import type { Scene } from "./chart-scene";

const flight = 180;
type Point = { x: number; y: number };

/** The canvas, and what of the chart it shows. Draws at most once a frame, and only when something has changed. */
export class Stage {
  readonly canvas: HTMLCanvasElement;
  readonly #painter: Painter;
  readonly #listeners = new Set<() => void>();
  #scene: Scene | null = null;
  #view: View = { x: 0, y: 0, scale: 1 };
  #size: Size = { width: 1, height: 1 };
  #asked = 0;
  /** Of what the first picture has been drawn. */
  #painted: OrgTree | null = null;
  #flight: { from: View; to: View; start: number } | null = null;

  constructor(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D) {
    this.canvas = canvas;
    this.#painter = new Painter(context);
    this.#painter.text.family = getComputedStyle(canvas).fontFamily;
  }

  get view(): View {
    return this.#view;
  }

  get size(): Size {
    return this.#size;
  }

  get scene(): Scene | null {
    return this.#scene;
  }

  /** Called after each frame. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Another picture. Of another layout, the whole is shown at first, or the same person stays where they were. */
  show(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (before === null || before.tree !== scene.tree) {
      this.#view = this.#whole();
      this.#paint();
      return;
    }
    if (before.layout !== scene.layout) this.#view = this.#after(before.layout, scene);
    this.#draw();
  }

  /** At once, so that the window is never seen stretched. */
  resize(size: Size): void {
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    const wasWhole = this.#scene !== null && this.isWhole;
    this.#size = size;
    if (this.#scene === null) return;
    this.#view = wasWhole ? this.#whole() : this.#kept(this.#view);
    this.#paint();
  }

  close(): void {
    cancelAnimationFrame(this.#asked);
    this.#listeners.clear();
  }

  /** Whether everything is in the window. */
  get isWhole(): boolean {
    return isAll(this.#view, this.#whole());
  }

  /** Returns whether there was anywhere to go. */
  pan(by: Point): boolean {
    return this.#go(moved(this.#view, by));
  }

  zoom(factor: number, at: Point = { x: this.#size.width / 2, y: this.#size.height / 2 }): boolean {
    return this.#go(zoomedAt(this.#view, at, factor));
  }

  /** In steps that a key or a button makes. */
  zoomBy(factor: number, at?: Point): void {
    const point = at ?? { x: this.#size.width / 2, y: this.#size.height / 2 };
    this.#flyTo(zoomedAt(this.#flight?.to ?? this.#view, point, factor));
  }

  fit(): void {
    this.#flyTo(this.#whole());
  }

  /** Brings a person into the window at a size at which they can be read: managers with their people. */
  goTo(index: number): void {
    if (this.#scene) this.#flyTo(viewOf(this.#scene.layout, index, this.#size));
  }

  /** The same, but stays where it is when the person can be read already. */
  reveal(index: number): void {
    const isNear = this.#scene && isRead(this.#scene.layout, index, { view: this.#view, size: this.#size });
    if (!isNear) this.goTo(index);
  }

  /** The window's middle on a point of the layout. */
  centre(point: Point): void {
    this.#go(centred(point, this.#size, this.#view.scale));
  }

  /** Who is at a point of the window; -1 for nobody. */
  at(point: Point): number {
    if (this.#scene === null) return -1;
    return personAt(this.#scene.tree, this.#scene.layout, layoutPoint(this.#view, point));
  }

  #whole(): View {
    return this.#scene ? viewOfAll(this.#scene.layout, this.#size) : this.#view;
  }

  /** Of a new layout of the same people: everybody, if that was seen, else the same person at the same place. */
  #after(from: OrgLayout, { layout: to, focus }: Scene): View {
    if (isAll(this.#view, viewOfAll(from, this.#size))) return this.#whole();
    const index = focus >= 0 && (to.w[focus] ?? 0) > 0 ? focus : 0;
    return this.#kept(sameFor(index, this.#view, { from, to }));
  }

  #kept(view: View): View {
    return this.#scene ? kept(view, this.#scene.layout, this.#size) : view;
  }

  #go(to: View): boolean {
    this.#flight = null;
    const view = this.#kept(to);
    const before = this.#view;
    if (view.x === before.x && view.y === before.y && view.scale === before.scale) return false;
    this.#view = view;
    this.#draw();
    return true;
  }

  /** A short flight says where a place is; not for who wants no motion. */
  #flyTo(to: View): void {
    const target = this.#kept(to);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.#go(target);
      return;
    }
    this.#flight = { from: this.#view, to: target, start: performance.now() };
    this.#draw();
  }

  #draw(): void {
    if (this.#asked === 0) this.#asked = requestAnimationFrame((now) => this.#frame(now));
  }

  #frame(now: number): void {
    this.#asked = 0;
    const { from, to, start } = this.#flight ?? {};
    if (from && to && start !== undefined) {
      const t = Math.min(1, Math.max(0, (now - start) / flight));
      this.#view = t === 1 ? to : between(from, to, { t: t * (2 - t), size: this.#size });
      if (t === 1) this.#flight = null;
      else this.#draw();
    }
    this.#paint();
  }

  #paint(): void {
    if (this.#scene === null) return;
    const ratio = Math.min(2, devicePixelRatio);
    this.#painter.paint(this.#scene, { view: this.#view, size: this.#size, ratio });
    if (this.#painted !== this.#scene.tree) performance.mark("org-chart painted");
    this.#painted = this.#scene.tree;
    for (const listener of this.#listeners) listener();
  }
}

function isAll(view: View, all: View): boolean {
  return view.scale <= all.scale * 1.001;
}
