"""`python -m demo.standin --port N`: the stand-in as a process of its own; its address is the first line it prints."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import sys

from demo.standin import Limits, Standin, no_limits


async def _serve(port: int, limits: Limits) -> None:
    standin = Standin(port=port, limits=limits)
    await standin.start()
    print(standin.url, flush=True)
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    try:
        await stopped.wait()
    finally:
        await standin.close()


def main() -> None:
    """Serve until interrupted; an occupied port ends it with one line and code 1."""
    parser = argparse.ArgumentParser(prog="python -m demo.standin", description="A stand-in for Telegram.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--no-limits", action="store_true", help="refuse nothing for its rate")
    args = parser.parse_args()
    try:
        asyncio.run(_serve(args.port, no_limits() if args.no_limits else Limits()))
    except KeyboardInterrupt:
        return
    except OSError as error:
        sys.exit(f"--port {args.port}: {error.strerror}")


if __name__ == "__main__":
    main()
