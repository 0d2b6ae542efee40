/** Today as the screens see it: ages turn at midnight, also when the app stayed open. */
import { dayOf } from '../care/date-words';

const MINUTE = 60_000;

class Today {
  date = $state(dayOf(new Date()));

  /** Looks at the clock while the app is open: `onMount(() => today.watch())`. */
  watch(): () => void {
    const look = () => (this.date = dayOf(new Date()));
    const timer = setInterval(look, MINUTE);
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }
}

export const today = new Today();
