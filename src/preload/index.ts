import { contextBridge, ipcRenderer, webFrame, webUtils } from "electron";
import {
  type Bridge,
  eventChannels,
  memorySpared,
  type Events,
  pathGiven,
  requestChannels,
  type Requests,
  type Result,
  signalChannels,
  type Signals,
} from "../ipc/contract.ts";

const requests = new Set<string>(requestChannels);
const events = new Set<string>(eventChannels);
const signals = new Set<string>(signalChannels);

/** The contract made into `window.wiredesk`. No logic; never hands Electron's own objects to the page. */
const bridge: Bridge = {
  platform: process.platform,
  request: <C extends keyof Requests>(channel: C, ...args: Parameters<Requests[C]>) => {
    if (!requests.has(channel)) throw new Error(`no such request: ${channel}`);
    return ipcRenderer.invoke(channel, ...args) as Promise<Result<Awaited<ReturnType<Requests[C]>>>>;
  },
  on: <C extends keyof Events>(channel: C, listener: Events[C]) => {
    if (!events.has(channel)) throw new Error(`no such event: ${channel}`);
    const receive = (_event: unknown, ...args: unknown[]): void => {
      (listener as (...args: unknown[]) => void)(...args);
    };
    ipcRenderer.on(channel, receive);
    return () => ipcRenderer.off(channel, receive);
  },
  send: <C extends keyof Signals>(channel: C, ...args: Parameters<Signals[C]>) => {
    if (signals.has(channel)) ipcRenderer.send(channel, ...args);
  },
  // Until Electron 31 a dropped file carries its path itself; webUtils came with 29.
  pathOf: (file) => {
    if (!(file instanceof File)) return "";
    const asked = webUtils as typeof webUtils | undefined;
    const path = asked === undefined ? ((file as File & { path?: string }).path ?? "") : asked.getPathForFile(file);
    if (path !== "") ipcRenderer.send(pathGiven, path);
    return path;
  },
};

contextBridge.exposeInMainWorld("wiredesk", bridge);

// A page cannot have its garbage collected: what a start leaves behind would stay for minutes.
ipcRenderer.on(memorySpared, () => webFrame.clearCache());
