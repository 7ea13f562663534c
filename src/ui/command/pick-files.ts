/** Asks the user for files; none when the question is dismissed. */
export function pickFiles(): Promise<File[]> {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.multiple = true;
  return new Promise((resolve) => {
    picker.onchange = () => resolve([...(picker.files ?? [])]);
    picker.oncancel = () => resolve([]);
    picker.click();
  });
}
