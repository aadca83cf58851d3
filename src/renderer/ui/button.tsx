import type { ComponentProps, ReactElement } from "react";
import styles from "./button.module.css";

/** A button. `main` is the one thing that a part of the window is for; there is one at most. */
export const Button = ({
  kind = "plain",
  className,
  ...props
}: ComponentProps<"button"> & { readonly kind?: "plain" | "main" | "quiet" }): ReactElement => (
  <button type="button" {...props} className={[styles["button"], styles[kind], className].filter(Boolean).join(" ")} />
);
