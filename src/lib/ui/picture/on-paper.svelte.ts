/** Whether the page is being put on paper: then pictures are drawn in the width of a sheet. */
import { flushSync } from 'svelte';

class OnPaper {
  now = $state(false);

  /** Watches while a picture is on screen: `onMount(() => onPaper.watch())`. */
  watch(): () => void {
    const media = matchMedia('print');
    // What is printed is what stands there when these return.
    const turn = (now: boolean) => flushSync(() => (this.now = now));
    const [before, after] = [() => turn(true), () => turn(false)];
    const change = () => turn(media.matches);
    media.addEventListener('change', change);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    this.now = media.matches;
    return () => {
      media.removeEventListener('change', change);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }
}

export const onPaper = new OnPaper();
