/**
 * Dragging a visit to another day of the week on screen, with a finger, a pen or a mouse.
 *
 * Promises: nothing is moved before the pointer has gone some way, so a tap stays a tap; letting go
 * outside any day, a second finger or Escape changes nothing.
 */
const FAR = 8;

interface Drag {
  /** Called with the day that it hangs above, or with nothing. */
  over: (day: string | undefined) => void;
  drop: (day: string) => void;
}

/** Follows one pointer from where it went down; days are found by their `data-day`. */
export function dragToDay(down: PointerEvent, { over, drop }: Drag): void {
  if (down.button !== 0) return;
  const handle = down.currentTarget as HTMLElement;
  let moving = false;
  let day: string | undefined;
  const dayAt = (event: PointerEvent) =>
    document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((found) => found.closest<HTMLElement>('[data-day]')?.dataset['day'])
      .find((found) => found !== undefined);
  const end = (kept: boolean) => {
    ending.abort();
    over(undefined);
    if (kept && moving && day !== undefined) drop(day);
  };
  const ending = new AbortController();
  const { signal } = ending;
  const isOwn = (event: PointerEvent) => event.pointerId === down.pointerId;
  handle.setPointerCapture?.(down.pointerId);
  handle.addEventListener(
    'pointermove',
    (event) => {
      if (!isOwn(event)) return;
      moving ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > FAR;
      if (!moving) return;
      day = dayAt(event);
      over(day);
    },
    { signal }
  );
  handle.addEventListener('pointerup', (event) => isOwn(event) && end(true), { signal });
  handle.addEventListener('pointercancel', () => end(false), { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal });
}
