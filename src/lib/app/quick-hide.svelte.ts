/** Whether the screen is blank because she hid it: for the moment that somebody looks over her shoulder. */
class QuickHide {
  hidden = $state(false);

  hide(): void {
    this.hidden = true;
  }

  show(): void {
    this.hidden = false;
  }
}

export const quickHide = new QuickHide();
