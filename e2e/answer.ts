import type { ElectronApplication } from "playwright/test";

/** From now on whoever is asked a question by main presses this button. */
export const answer = (app: ElectronApplication, button: number): Promise<void> =>
  app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
  }, button);
