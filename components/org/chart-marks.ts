type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
type Place = { x: number; y: number; side: number; colour: string; ground: string };

/** The shape of a persona, a ring for none, or a letter on a tile, in the middle of a place. */
export function drawMark(context: Context, mark: string, { x, y, side, colour, ground }: Place): void {
  const half = side / 2;
  context.fillStyle = colour;
  context.beginPath();
  switch (mark) {
    case "":
      return;
    case "square":
      context.rect(x - half * 0.82, y - half * 0.82, half * 1.64, half * 1.64);
      break;
    case "circle":
      context.arc(x, y, half * 0.9, 0, Math.PI * 2);
      break;
    case "triangle":
      context.moveTo(x, y - half * 0.95);
      context.lineTo(x + half, y + half * 0.85);
      context.lineTo(x - half, y + half * 0.85);
      break;
    case "diamond":
      context.moveTo(x, y - half);
      context.lineTo(x + half, y);
      context.lineTo(x, y + half);
      context.lineTo(x - half, y);
      break;
    case "ring":
      context.lineWidth = Math.max(1, side / 8);
      context.strokeStyle = colour;
      context.arc(x, y, half * 0.72, 0, Math.PI * 2);
      context.stroke();
      return;
    default:
      drawLetter(context, mark, { x, y, side, colour, ground });
      return;
  }
  context.fill();
}

function drawLetter(context: Context, letter: string, { x, y, side, ground }: Place): void {
  context.roundRect(x - side / 2, y - side / 2, side, side, side / 5);
  context.fill();
  if (side < 7) return;
  context.fillStyle = ground;
  context.font = `700 ${side * (letter.length > 1 ? 0.62 : 0.8)}px sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(letter, x, y + side * 0.06);
  context.textAlign = "start";
  context.textBaseline = "alphabetic";
}
