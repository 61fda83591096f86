//! A PostgreSQL server of one's own, in a temporary folder, reached by a socket in it.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A server; it ends with the value.
pub(crate) struct Database {
    folder: tempfile::TempDir,
    programs: PathBuf,
    server: Child,
}

/// The folder with the server's programs, which Debian keeps out of the path.
fn programs() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let debian = debian.map(|entry| entry.path().join("bin"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::split_paths(&path).collect::<Vec<_>>();
    debian.chain(path).find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
}

/// A command as somebody else where this is root, as whom no server runs.
fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    #[cfg(unix)]
    if is_root() {
        use std::os::unix::process::CommandExt;
        command.uid(NOBODY).gid(NOBODY);
    }
    command.stdout(Stdio::null()).stderr(Stdio::null()).current_dir("/");
    command
}

#[cfg(unix)]
const NOBODY: u32 = 65_534;

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    tempfile::tempdir().unwrap().path().metadata().unwrap().uid() == 0
}

impl Database {
    /// Starts a server; none where it is not installed, which is told.
    pub(crate) fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            #[expect(clippy::print_stderr, reason = "whoever runs the tests is told what was left out")]
            {
                eprintln!("left out: no PostgreSQL server is installed (Debian: apt-get install postgresql)");
            }
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        #[cfg(unix)]
        if is_root() {
            std::os::unix::fs::chown(folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
        }
        let data = folder.path().join("data");
        let made = command(&programs.join("initdb"))
            .args(["--username=tegenspel", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "-D"])
            .arg(&data)
            .status()
            .unwrap();
        assert!(made.success());
        let server = Self::serve(&programs, folder.path());
        let database = Self { folder, programs, server };
        database.wait();
        Some(database)
    }

    fn serve(programs: &Path, folder: &Path) -> Child {
        command(&programs.join("postgres"))
            .args(["-c", "listen_addresses=", "-k"])
            .arg(folder)
            .arg("-D")
            .arg(folder.join("data"))
            .spawn()
            .unwrap()
    }

    fn wait(&self) {
        let started = Instant::now();
        let ready = || {
            let asked = command(&self.programs.join("pg_isready")).args(["-q", "-h"]).arg(self.folder.path()).status();
            asked.unwrap().success()
        };
        while !ready() {
            assert!(started.elapsed() < Duration::from_secs(30), "the server does not answer");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Its address.
    pub(crate) fn address(&self) -> String {
        let folder = self.folder.path().display().to_string().replace('/', "%2F");
        format!("postgres://tegenspel:geheim@{folder}/postgres")
    }

    /// Kills it and starts it once more.
    pub(crate) fn restart(&mut self) {
        self.stop();
        self.server = Self::serve(&self.programs, self.folder.path());
        self.wait();
    }

    /// Ends it without letting anybody finish.
    pub(crate) fn stop(&mut self) {
        let data = self.folder.path().join("data");
        let _ = command(&self.programs.join("pg_ctl")).args(["stop", "-m", "immediate", "-D"]).arg(data).status();
        let _ = self.server.kill();
        let _ = self.server.wait();
    }

    /// Runs a statement by the server's own client.
    pub(crate) fn run(&self, sql: &str) {
        let done = command(&self.programs.join("psql"))
            .args(["-q", "-U", "tegenspel", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-c", sql, "-h"])
            .arg(self.folder.path())
            .status()
            .unwrap();
        assert!(done.success(), "{sql}");
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.stop();
    }
}
