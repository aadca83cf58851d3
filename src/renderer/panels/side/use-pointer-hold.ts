import { type PointerEvent, useMemo, useState } from "react";

/** Whether the pointer is in a list, and on which of its lines. */
export interface PointerHold {
  readonly held: boolean;
  /** Key of the line under the pointer, or of the first line below a title. */
  readonly over: number | null;
  readonly handlers: {
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerLeave: (event: PointerEvent<HTMLElement>) => void;
  };
}

/** Tells a list that the pointer is in it, so that it keeps still. */
export function usePointerHold(): PointerHold {
  const [over, setOver] = useState<number | null | undefined>();
  const handlers = useMemo(
    () => ({
      onPointerMove: ({ target, pointerType }: PointerEvent<HTMLElement>) => {
        if (pointerType === "touch") return;
        const line = target instanceof Element ? target.closest("[data-key]")?.getAttribute("data-key") : undefined;
        setOver(line === undefined || line === null ? null : Number(line));
      },
      onPointerLeave: () => setOver(undefined),
    }),
    [],
  );
  return { held: over !== undefined, over: over ?? null, handlers };
}
