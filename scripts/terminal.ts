/** An expected end: its message is one line that says what to do, shown without a stack. */
export class Stop extends Error {
  override name = "Stop";
}

const isTerminal = process.stdout.isTTY === true;
const paint = (code: number) => (text: string) => (isTerminal ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = paint(1);
export const dim = paint(2);
export const green = paint(32);
export const red = paint(31);

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

export function say(line: string): void {
  console.log(line);
}

/** Shows what is being done, and how long it took when it is over. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  if (isTerminal) process.stdout.write(dim(`… ${label}`));
  const end = (mark: string) => {
    const line = `${mark} ${label} ${dim(seconds(performance.now() - started))}`;
    process.stdout.write(isTerminal ? `\r\u001b[2K${line}\n` : `${line}\n`);
  };
  try {
    const value = await work();
    end(green("✓"));
    return value;
  } catch (error) {
    end(red("✗"));
    throw error;
  }
}
