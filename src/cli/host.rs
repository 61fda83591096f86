//! `host`: serves a group session until it is stopped.

use super::setup_args::SetupArgs;
use super::shell::{Exit, Shell};
use crate::files::{SqliteRooms, data_folder, make_folder, own_rooms_file};
use crate::room::{MOST_CARDS, MOST_REHEARSED, RoomMode, RoomRules, RoomStore, StoreError};
use crate::server::{
    Host, HostAddresses, HostCases, HostError, HostMode, HostOptions, HostTls, PostgresRooms, TlsError, USUAL_PORT,
    host_trouble, is_local_network, own_address, qr_signs,
};
use anyhow::{Result, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::sync::Arc;

/// Arguments of `host`.
#[derive(Debug, clap::Args)]
pub struct HostCommand {
    /// The scenario (a folder, a `scenario.ron`, or an id); without one, the library is offered.
    scenario: Option<String>,
    /// Where to listen: `local` for this machine only, `lan` for the local network, or an address of this machine.
    #[arg(long, value_name = "ADDRESS", default_value = "local")]
    bind: String,
    /// The port; without one 8080, or any that is free.
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Where rooms are kept: a file, or the address of a PostgreSQL database.
    #[arg(long, value_name = "FILE|postgres://…")]
    store: Option<String>,
    /// The address under which people reach it through a proxy that encrypts: `https://…`.
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// The certificate to encrypt with, in PEM; those that vouch for it stand behind it.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// The private key of the certificate, in PEM.
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// How it is played; `practice` lets everybody play alone, without anybody who leads.
    #[arg(long, value_name = "MODE", value_parser = mode(), default_value = "together")]
    mode: HostMode,
    /// Admit only people with a seat card; make so many to print.
    #[arg(
        long,
        value_name = "N",
        conflicts_with = "rehearse",
        value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_CARDS))
    )]
    seat_cards: Option<u32>,
    /// Wait for each other after these moments, where everybody plays by themselves or at a table: `3,6`.
    #[arg(long, value_name = "N,N")]
    gates: Option<String>,
    /// Rehearse alone: so many simulated phones vote by themselves, and nothing is kept.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_REHEARSED)))]
    rehearse: Option<u32>,
    /// Open a room with a set-up that was kept.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["scenario", "resume", "gates"])]
    kept: Option<String>,
    /// Only take up the rooms that are kept.
    #[arg(long, conflicts_with = "scenario")]
    resume: bool,
    #[command(flatten)]
    setup: SetupArgs,
    /// Print the addresses as one JSON object on a line, for each room.
    #[arg(long)]
    json: bool,
}

fn mode() -> impl TypedValueParser<Value = HostMode> {
    PossibleValuesParser::new(["together", "alone", "threes", "driven", "practice"]).map(|word| match word.as_str() {
        "alone" => HostMode::Room(RoomMode::Alone),
        "threes" => HostMode::Room(RoomMode::Threes),
        "driven" => HostMode::Room(RoomMode::Driven),
        "practice" => HostMode::Practice,
        _ => HostMode::Room(RoomMode::Together),
    })
}

pub(super) fn run(args: &HostCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let bind = bind(&args.bind, shell)?;
    let encrypts = args.tls_cert.is_some();
    if args.public_url.is_none() && !is_local_network(bind) && (!encrypts || bind.is_unspecified()) {
        let id = if encrypts { "host-needs-name" } else { "host-not-local" };
        bail!(shell.words.text_with(id, &[("address", bind.to_string().into())]));
    }
    let opens = args.scenario.is_some() || args.kept.is_some();
    let asks = args.seat_cards.is_some() || args.rehearse.is_some() || args.gates.is_some();
    if asks && (!opens || args.mode == HostMode::Practice) {
        bail!(shell.words.text("host-needs-case"));
    }
    if args.kept.is_some() && args.setup.is_given() {
        bail!(shell.words.text("host-kept-setup"));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(args, bind, shell))
}

async fn serve(args: &HostCommand, bind: IpAddr, shell: &mut Shell<'_>) -> Result<Exit> {
    let store = match store(args.store.as_deref()).await {
        Ok(store) => store,
        Err(error) => match error.downcast_ref::<StoreError>() {
            Some(known) => bail!(known.words().get(shell.language()).to_owned()),
            None => return Err(error),
        },
    };
    let started = match (args.port, Host::start(options(args, bind, USUAL_PORT, &store, shell)?).await) {
        // The usual port may be in use; whoever named one wants that.
        (None, Err(error)) if matches!(error.downcast_ref(), Some(HostError::Listen(..))) => {
            Host::start(options(args, bind, 0, &store, shell)?).await
        }
        (_, started) => started,
    };
    let host = match started {
        Ok(host) => host,
        Err(error) => bail!(host_trouble(&error, &shell.words).unwrap_or_else(|| shell.why(&error))),
    };
    tell(args, &host, bind, shell)?;
    host.run(stopped()).await;
    if !args.json {
        writeln!(shell.out, "{}", shell.words.text("host-stopped"))?;
    }
    Ok(Exit::Fine)
}

fn options(
    args: &HostCommand,
    bind: IpAddr,
    port: u16,
    store: &Arc<dyn RoomStore>,
    shell: &Shell<'_>,
) -> Result<HostOptions> {
    let typed = args.gates.as_deref().unwrap_or_default();
    let Some(gates) = RoomRules::typed_gates(typed) else {
        bail!(shell.words.text_with("host-gates", &[("gates", typed.into())]));
    };
    Ok(HostOptions {
        cases: HostCases::new(shell.library.clone(), shell.load_model()?),
        case: args.scenario.clone(),
        mode: args.mode,
        setup: args.setup.setup(None, shell)?,
        tls: tls(args, shell)?,
        rules: RoomRules { gates, rehearsal: args.rehearse, ..RoomRules::default() },
        cards: args.seat_cards.unwrap_or(0),
        kept: args.kept.clone(),
        bind,
        port: args.port.unwrap_or(port),
        public_url: args.public_url.clone(),
        store: Arc::clone(store),
        resume: args.resume,
        language: shell.language(),
    })
}

/// What is encrypted with, where files were given.
fn tls(args: &HostCommand, shell: &Shell<'_>) -> Result<Option<HostTls>> {
    let (Some(certificate), Some(key)) = (&args.tls_cert, &args.tls_key) else { return Ok(None) };
    let error = match HostTls::read(certificate, key) {
        Ok(tls) => return Ok(Some(tls)),
        Err(error) => error,
    };
    let (id, file, cause) = match &error {
        TlsError::Read(file, cause) => ("host-tls-read", file, cause.as_str()),
        TlsError::NoCertificate(file) => ("host-tls-certificate", file, ""),
        TlsError::NoKey(file) => ("host-tls-key", file, ""),
        TlsError::Mismatch(file, cause) => ("host-tls-mismatch", file, cause.as_str()),
    };
    let values = [("file", file.display().to_string().into()), ("cause", cause.into())];
    bail!(shell.words.text_with(id, &values))
}

async fn store(named: Option<&str>) -> Result<Arc<dyn RoomStore>> {
    if let Some(store) = database(named).await? {
        return Ok(store);
    }
    let file = rooms_file(named)?;
    if named.is_none() {
        make_folder(&data_folder()?)?;
    }
    Ok(Arc::new(SqliteRooms::open(&file)?))
}

/// The database in which rooms are kept, where one is named.
async fn database(named: Option<&str>) -> Result<Option<Arc<dyn RoomStore>>> {
    let address = named.filter(|it| it.starts_with("postgres://") || it.starts_with("postgresql://"));
    Ok(match address {
        Some(address) => Some(Arc::new(PostgresRooms::open(address).await?)),
        None => None,
    })
}

/// The file in which rooms are kept: the one that is named, or the one with everything of one's own.
fn rooms_file(named: Option<&str>) -> Result<PathBuf> {
    Ok(match named {
        Some(file) => PathBuf::from(file),
        None => own_rooms_file()?,
    })
}

/// The rooms that are kept, to look at: a host may be writing meanwhile.
pub(super) async fn kept_rooms(named: Option<&str>) -> Result<Arc<dyn RoomStore>> {
    match database(named).await? {
        Some(store) => Ok(store),
        None => Ok(Arc::new(SqliteRooms::open_to_read(&rooms_file(named)?)?)),
    }
}

/// The address at which to listen.
fn bind(word: &str, shell: &Shell<'_>) -> Result<IpAddr> {
    match word {
        "local" => Ok(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        "lan" => match own_address() {
            Some(address) => Ok(address),
            None => bail!(shell.words.text("host-no-network")),
        },
        other => match other.parse() {
            Ok(address) => Ok(address),
            Err(_) => bail!(shell.words.text_with("host-bind", &[("address", other.into())])),
        },
    }
}

/// Tells where the rooms are found.
fn tell(args: &HostCommand, host: &Host, bind: IpAddr, shell: &mut Shell<'_>) -> Result<()> {
    for (code, cause) in &host.left_out {
        let values = [("code", code.as_str().into()), ("why", cause.as_str().into())];
        writeln!(shell.err, "{}", shell.words.text_with("host-left-out", &values))?;
    }
    for room in host.rooms.iter().filter(|room| room.rehearsed_elsewhere) {
        let values = [("code", room.code.as_deref().unwrap_or_default().into())];
        writeln!(shell.err, "{}", shell.words.text_with("host-rehearsed-elsewhere", &values))?;
    }
    if let Some(places) = host.few_places {
        writeln!(shell.err, "{}", shell.words.text_with("host-few-places", &[("count", places.into())]))?;
    }
    if args.json {
        for room in &host.rooms {
            writeln!(shell.out, "{}", serde_json::to_string(room)?)?;
        }
        return Ok(shell.out.flush()?);
    }
    if host.rooms.is_empty() {
        writeln!(shell.out, "{}", shell.words.text("host-no-rooms"))?;
    }
    for room in &host.rooms {
        tell_room(room, shell)?;
    }
    if args.rehearse.is_some() {
        shell.paragraph("", &shell.words.text("host-rehearsal"))?;
    }
    if args.seat_cards.is_some() {
        shell.paragraph("", &shell.words.text("host-cards"))?;
    }
    if !host.setups.is_empty() {
        let names = host.setups.join(", ");
        shell.paragraph("", &shell.words.text_with("host-setups", &[("names", names.into())]))?;
    }
    let network = match (bind.is_loopback(), args.tls_cert.is_some()) {
        (true, _) => "host-only-here",
        (false, true) => "host-encrypted",
        (false, false) => "host-on-network",
    };
    if args.public_url.is_none() {
        shell.paragraph("", &shell.words.text(network))?;
    }
    writeln!(shell.out, "{}", shell.words.text("host-stop"))?;
    Ok(shell.out.flush()?)
}

fn tell_room(room: &HostAddresses, shell: &mut Shell<'_>) -> Result<()> {
    let practice = room.facilitator.is_none();
    let rows = [
        (if practice { "host-practise" } else { "host-join" }, Some(&room.join)),
        ("host-code", room.code.as_ref()),
        ("host-lead", room.facilitator.as_ref()),
        ("host-screen", room.projector.as_ref()),
    ];
    for (id, value) in rows {
        if let Some(value) = value {
            writeln!(shell.out, "{}", shell.words.text_with(id, &[("value", value.as_str().into())]))?;
        }
    }
    if shell.interactive
        && let Some(signs) = qr_signs(&room.join)
    {
        writeln!(shell.out, "{signs}")?;
    }
    writeln!(shell.out)?;
    Ok(())
}

/// Comes when the program is told to stop.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (Ok(mut ended), Ok(mut interrupted)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = ended.recv() => {}
            _ = interrupted.recv() => {}
        }
    }
    #[cfg(not(unix))]
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
