import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { holdTyped } from "../../session/typed-fields.ts";

/** Whoever stops typing for so long has what stands there kept, in a field that is not left for hours too. */
const sentAfter = 1_200;

/** What stands in a field beside the story, and what is done with it. */
interface Typed {
  readonly text: string;
  type(text: string): void;
  /** Into the story, as one step. */
  send(): void;
  /** What stood there before somebody typed. */
  takeBack(): void;
}

/** A field that is typed into and sent: when it is left, by a command, before another story comes, and after a pause. */
export function useTyped(value: string, onChange: (value: string) => void, whole: boolean): Typed {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  /** What stood there before; undefined: nobody is typing. */
  const [before, setBefore] = useState<string>();
  // What stands in the story comes a moment after it was sent there: by then somebody may be typing again.
  if (shown !== value) {
    setShown(value);
    if (before === undefined) setText(value);
  }
  /** What the story has, or will have in a moment. */
  const sent = useRef(value);
  useLayoutEffect(() => {
    sent.current = value;
  }, [value]);
  const put = (next: string): void => {
    if (next === sent.current) return;
    sent.current = next;
    onChange(next);
  };
  const send = (): void => {
    setBefore(undefined);
    put(text.trim());
  };
  const latest = useRef({ send, put });
  useLayoutEffect(() => {
    latest.current = { send, put };
  });
  const typing = before !== undefined;
  // At once: the next key may be the one that shows another story.
  useLayoutEffect(() => (typing ? holdTyped(() => latest.current.send()) : undefined), [typing]);
  useEffect(() => {
    if (!typing || whole) return undefined;
    const timer = setTimeout(() => latest.current.put(text.trim()), sentAfter);
    return () => clearTimeout(timer);
  }, [typing, whole, text]);
  return {
    text,
    type(next) {
      // Not the value: what was sent a moment ago may still be on its way.
      const had = sent.current;
      setBefore((known) => known ?? had);
      setText(next);
    },
    send,
    takeBack() {
      setBefore(undefined);
      setText(before ?? value);
      if (before !== undefined) put(before);
    },
  };
}
