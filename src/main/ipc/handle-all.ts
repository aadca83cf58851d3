import type { IpcMain, WebContents } from "electron";
import * as v from "valibot";
import { shapeError } from "../../core/story/story-schema.ts";
import { type AppError, type Handlers, requestChannels, type Requests, type Result } from "../../ipc/contract.ts";
import { AppFailure } from "../app-failure.ts";
import { log } from "../log.ts";
import type { ArgumentShape } from "./argument-shapes.ts";
import { diskRefusal } from "./disk-refusal.ts";
import { isTrusted } from "./is-trusted.ts";
import { isLargerThan } from "./message-size.ts";

/** Answers every request of the contract: checks who asks and what, and turns what is thrown into data. */
export function handleAll(
  ipc: Pick<IpcMain, "handle">,
  handlers: Handlers,
  shapes: { readonly [C in keyof Requests]: ArgumentShape<C> },
  editor: () => WebContents | undefined,
): void {
  for (const channel of requestChannels) {
    ipc.handle(channel, (event, ...args: unknown[]) =>
      isTrusted(event, editor())
        ? answer(channel, handlers[channel] as (...args: unknown[]) => unknown, shapes[channel], args)
        : refuse("denied", `${channel} was asked by a page that may not`),
    );
  }
}

async function answer(
  channel: keyof Requests,
  handler: (...args: unknown[]) => unknown,
  shape: { readonly args: v.GenericSchema<unknown, readonly unknown[]>; readonly atMost: number },
  args: readonly unknown[],
): Promise<Result<unknown>> {
  if (isLargerThan(args, shape.atMost)) return refuse("denied", `${channel} came with more than it may carry`);
  const parsed = v.safeParse(shape.args, args);
  if (!parsed.success) return refuse("denied", `${channel} came with wrong arguments (${shapeError(parsed.issues)})`);
  try {
    return { ok: true, value: await handler(...parsed.output) };
  } catch (error) {
    if (error instanceof AppFailure) return { ok: false, error: error.error };
    log(`${channel} failed`, error);
    const refused = diskRefusal(error);
    if (refused !== undefined) return { ok: false, error: refused };
    const reason = error instanceof Error ? error.message : String(error);
    return refuse("unexpected", `Something went wrong that should not have (${reason}). What you typed is kept.`);
  }
}

function refuse(code: AppError["code"], message: string): Result<never> {
  if (code === "denied") log(message);
  return { ok: false, error: { code, message } };
}
