"use client";

const numbers = new Intl.NumberFormat("en-GB");

/** The share that is done, as a bar. */
export function ShareDone({ left, percent }: { left: number; percent: number }) {
  return (
    <div
      role="progressbar"
      aria-label="Share of people who are decided"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${numbers.format(left)} left, ${percent} % done`}
      className="mt-2 h-1 overflow-hidden rounded-full bg-line"
    >
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" className="block size-full">
        <rect width={percent} height="1" className="fill-accent transition-[width]" />
      </svg>
    </div>
  );
}
