// Required before Wiredesk by the test of the key store: Playwright has every Electron do without one.
const { app } = require("electron");

app.commandLine.removeSwitch("password-store");
app.commandLine.appendSwitch("password-store", "gnome-libsecret");
// Not for Wiredesk, which would take it for a file to open.
process.argv.splice(process.argv.indexOf("-r"), 2);
