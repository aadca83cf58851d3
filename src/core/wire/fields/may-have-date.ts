import { mayHave } from "../patterns/may-have.ts";
import { clockPattern, datePattern } from "./date-shape.ts";

/** Whether a line may have a day or a time of day in it. Numbers are in many lines, dates in few, and their patterns are slow. */
export const mayHaveDate = mayHave(datePattern(), clockPattern());
