// Loaded into the web server before its own code: when the launcher is killed, its channel closes, and the server ends
// instead of holding the port for a database that nobody looks after.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
