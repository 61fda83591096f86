//! A room before which phones are put: the server of Tegenspel in a process of its own, its seats, and whoever leads.

use super::client::{Reply, ask, connect, exchange, get, post};
use super::process::{Server, free_address};
use super::streams::Opening;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// Phones that join on connections of their own at the same time, where they need not come at once.
const JOINING: usize = 64;

/// The moment after which a room that plays for minutes goes back to the first.
const LAST_MOMENT: u64 = 5;

/// What a server of rooms is started with.
#[derive(Clone)]
pub(crate) struct Program {
    pub(crate) tegenspel: PathBuf,
    pub(crate) case: PathBuf,
}

/// A room.
pub(crate) struct Room {
    program: Program,
    file: PathBuf,
    pub(crate) server: Server,
    pub(crate) address: SocketAddr,
    code: String,
    name: String,
    pub(crate) lead: String,
    /// The cookies of the seats, in the order of joining.
    pub(crate) seats: Arc<Vec<String>>,
    /// How often each seat voted in the open round.
    n: u32,
}

/// What a vote of the open round is made of.
pub(crate) struct Ballots {
    path: String,
    address: SocketAddr,
    seats: Arc<Vec<String>>,
    moment: String,
    round: u64,
    n: u32,
    keys: Vec<Vec<String>>,
}

impl Ballots {
    /// The vote of a seat; the last request of its connection, or not.
    pub(crate) fn of(&self, seat: usize, last: bool) -> Vec<u8> {
        let chosen = &self.keys[seat % self.keys.len()];
        let chosen: String = chosen.iter().map(|key| format!("&choice={key}")).collect();
        let body = format!("moment={}&round={}&n={}{chosen}", self.moment, self.round, self.n);
        post(self.address, &self.path, &self.seats[seat], &body, last)
    }
}

impl Room {
    /// Opens a room of a case in a folder.
    pub(crate) async fn open(program: &Program, folder: &Path) -> Result<Self> {
        let file = folder.join("rooms.sqlite");
        let address = free_address()?;
        let mut server = start(program, &file, address, false)?;
        let told: Value = serde_json::from_str(&server.line()?).context("the server tells no address")?;
        let text = |name: &str| told[name].as_str().map(str::to_owned).context("an address is missing");
        let mut room = Self {
            program: program.clone(),
            file,
            server,
            address,
            code: text("code")?,
            name: text("room")?,
            lead: String::new(),
            seats: Arc::default(),
            n: 0,
        };
        room.enter(&text("facilitator")?).await?;
        Ok(room)
    }

    /// Leads the room from the address that is for one person only.
    async fn enter(&mut self, address: &str) -> Result<()> {
        let path = address.split_once(&self.address.to_string()).context("another address")?.1;
        let entered = exchange(self.address, 0, &get(self.address, path, "", "text/html")).await?;
        let key = entered.cookie("begeleider").context("nobody may lead")?;
        self.lead = format!("begeleider={key}");
        Ok(())
    }

    /// Starts the server anew; gives how long it took until a page was answered.
    pub(crate) async fn start_again(&mut self) -> Result<Duration> {
        let began = Instant::now();
        self.server = start(&self.program, &self.file, self.address, true)?;
        let asked = get(self.address, "/", "", "text/html");
        let waited = loop {
            match exchange(self.address, 0, &asked).await {
                Ok(reply) if reply.status == 200 => break began.elapsed(),
                _ if began.elapsed() > Duration::from_secs(60) => bail!("the server does not come back"),
                _ => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        };
        let told: Value = serde_json::from_str(&self.server.line()?).context("the server tells no address")?;
        self.enter(told["facilitator"].as_str().context("nobody leads")?).await?;
        Ok(waited)
    }

    /// A path of whoever leads.
    pub(crate) fn lead_path(&self, more: &str) -> String {
        format!("/b/{}{more}", self.name)
    }

    fn join_request(&self) -> Vec<u8> {
        post(self.address, &format!("/k/{}/mee", self.code), "", "role=participant", false)
    }

    /// Lets phones join until there are so many seats, at the pace that the server admits.
    pub(crate) async fn fill(&mut self, seats: usize) -> Result<()> {
        let missing = seats.saturating_sub(self.seats.len());
        let mut joining = JoinSet::new();
        for worker in 0..JOINING.min(missing) {
            let (address, request) = (self.address, self.join_request());
            let share = missing / JOINING.min(missing) + usize::from(worker < missing % JOINING.min(missing));
            joining.spawn(async move {
                let mut stream = connect(address, worker).await?;
                let mut cookies = Vec::with_capacity(share);
                while cookies.len() < share {
                    match seat(&ask(&mut stream, &request).await?)? {
                        Some(cookie) => cookies.push(cookie),
                        None => tokio::time::sleep(Duration::from_millis(100)).await,
                    }
                }
                anyhow::Ok(cookies)
            });
        }
        let mut all = self.seats.to_vec();
        while let Some(joined) = joining.join_next().await {
            all.extend(joined??);
        }
        self.seats = Arc::new(all);
        Ok(())
    }

    /// Lets phones join at once, each on a connection of its own; gives how long each took, in microseconds.
    pub(crate) async fn join_at_once(&mut self, count: usize) -> Result<Vec<u64>> {
        let mut joining = JoinSet::new();
        for turn in 0..count {
            let (address, request) = (self.address, self.join_request());
            joining.spawn(async move {
                let began = Instant::now();
                let cookie = seat(&exchange(address, turn, &request).await?)?.context("not admitted")?;
                anyhow::Ok((cookie, began.elapsed().as_micros() as u64))
            });
        }
        let (mut all, mut took) = (self.seats.to_vec(), Vec::with_capacity(count));
        while let Some(joined) = joining.join_next().await {
            let (cookie, micros) = joined??;
            all.push(cookie);
            took.push(micros);
        }
        self.seats = Arc::new(all);
        Ok(took)
    }

    /// What the streams of the seats are opened with.
    pub(crate) fn streams(&self) -> Opening {
        let path = format!("/z/{}/stroom", self.name);
        Opening { address: self.address, path, cookies: Arc::clone(&self.seats) }
    }

    /// The request for the page of a seat, or for its data.
    pub(crate) fn page(&self, seat: usize, accept: &str) -> Vec<u8> {
        get(self.address, &format!("/z/{}", self.name), &self.seats[seat], accept)
    }

    /// The request for the page on which somebody joins.
    pub(crate) fn join_page(&self) -> Vec<u8> {
        get(self.address, &format!("/k/{}", self.code), "", "text/html")
    }

    /// What whoever leads sees.
    pub(crate) async fn view(&self) -> Result<Value> {
        exchange(self.address, 0, &get(self.address, &self.lead_path(""), &self.lead, "application/json")).await?.json()
    }

    /// A connection of whoever leads, and the request for a step from what is seen now.
    pub(crate) async fn step(&self, fields: &str) -> Result<(TcpStream, Vec<u8>)> {
        let seq = self.view().await?["seq"].as_u64().context("a page without a number")?;
        let body = format!("at={seq}&{fields}");
        let request = post(self.address, &self.lead_path("/doe"), &self.lead, &body, true);
        Ok((connect(self.address, 0).await?, request))
    }

    /// Takes a step.
    pub(crate) async fn lead(&mut self, fields: &str) -> Result<()> {
        let (mut stream, request) = self.step(fields).await?;
        let reply = ask(&mut stream, &request).await?;
        if reply.status != 303 {
            bail!("`{fields}` was answered with {}: {}", reply.status, String::from_utf8_lossy(&reply.body));
        }
        self.n = 0;
        Ok(())
    }

    /// Goes on until the next moment is read.
    pub(crate) async fn read_on(&mut self) -> Result<()> {
        for _ in 0..200 {
            let view = self.view().await?;
            match view["phase"].as_str() {
                Some("reading") => return Ok(()),
                Some("decide") if view["next"].is_null() => {
                    let picks: String = offered(&view)?[0].iter().map(|key| format!("&pick={key}")).collect();
                    self.lead(&format!("do=choose{picks}")).await?;
                }
                Some("paused") => self.lead("do=resume").await?,
                Some("debrief" | "closed") | None => bail!("the case is over"),
                Some(_) => self.lead("do=next").await?,
            }
        }
        bail!("no moment is read")
    }

    /// The same; after some moments back to the first, so that the case is never over.
    pub(crate) async fn read_on_for_ever(&mut self) -> Result<()> {
        self.read_on().await?;
        if self.view().await?["number"].as_u64().is_some_and(|number| number > LAST_MOMENT) {
            self.lead("do=rewind&to=1").await?;
        }
        self.read_on().await
    }

    /// Votes of the open round: the next of each seat.
    pub(crate) async fn ballots(&mut self) -> Result<Ballots> {
        let view = self.view().await?;
        self.n += 1;
        Ok(Ballots {
            path: format!("/z/{}/stem", self.name),
            address: self.address,
            seats: Arc::clone(&self.seats),
            moment: view["moment"].as_str().context("no moment")?.to_owned(),
            round: view["round"].as_u64().context("no open vote")?,
            n: self.n,
            keys: offered(&view)?,
        })
    }

    /// How many votes are counted.
    pub(crate) async fn voted(&self) -> Result<u64> {
        self.view().await?["voted"].as_u64().context("no open vote")
    }
}

/// The cookie of a seat; none where it was not admitted yet.
fn seat(reply: &Reply) -> Result<Option<String>> {
    match (reply.status, reply.cookie("plaats")) {
        (303, Some(key)) => Ok(Some(format!("plaats={key}"))),
        (429, _) => Ok(None),
        (status, _) => bail!("joining was answered with {status}: {}", String::from_utf8_lossy(&reply.body)),
    }
}

/// The answers that can be given, each as the keys of which it is made.
fn offered(view: &Value) -> Result<Vec<Vec<String>>> {
    let options = view["options"].as_array().context("no options")?;
    let keys: Vec<_> =
        options.iter().filter(|it| it["available"] == true).filter_map(|it| it["key"].as_str()).collect();
    let least = view["select"][0].as_u64().unwrap_or(1).max(1) as usize;
    if keys.is_empty() {
        bail!("nothing can be answered");
    }
    let answer = |at: usize| (0..least).map(|more| keys[(at + more) % keys.len()].to_owned()).collect();
    Ok((0..keys.len()).map(answer).collect())
}

fn start(program: &Program, file: &Path, address: SocketAddr, resumes: bool) -> Result<Server> {
    let mut command = Command::new(&program.tegenspel);
    command.args(["--language", "nl", "host"]);
    if resumes {
        command.arg("--resume");
    } else {
        command.arg(&program.case);
    }
    command.arg("--json").arg("--port").arg(address.port().to_string()).arg("--store").arg(file);
    Server::start(&mut command, address)
}
