/** Whether a dialog is open; the component that draws it follows. */
export class DialogState {
  isOpen = $state(false);

  open(): void {
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }
}
