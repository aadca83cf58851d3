import type { ReactElement } from "react";
import { instant } from "../../../core/export/gate.ts";
import { deskClock, readMoment } from "../../ui/read-moment.ts";
import { spellHere } from "../../ui/spell-here.ts";
import { CountedField } from "./counted-field.tsx";

interface MomentFieldProps {
  readonly label: string;
  /** ISO 8601, or words where the wire gave no time. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is said below of the moment, or of words that are none (undefined). */
  readonly hint?: (moment: number | undefined) => string;
}

/** A moment as the desk's clock says it, with the zone, and typed as people write one. What is no moment stays as it was typed. */
export function MomentField({ label, value, onChange, hint }: MomentFieldProps): ReactElement {
  const moment = value === "" ? undefined : instant(value);
  return (
    <CountedField
      label={label}
      value={spellHere(value)}
      whole
      {...(hint === undefined || value === "" ? {} : { hint: hint(moment) })}
      onChange={(text) => onChange(readMoment(text, deskClock()) ?? text)}
    />
  );
}
