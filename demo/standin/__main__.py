"""`python -m demo.standin --port N`: the stand-in as a process of its own."""

from __future__ import annotations

import argparse
import asyncio

from demo.standin import Limits, Standin, no_limits


async def _serve(port: int, limits: Limits) -> None:
    standin = Standin(port=port, limits=limits)
    await standin.start()
    print(standin.url, flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        await standin.close()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--no-limits", action="store_true")
    args = parser.parse_args()
    try:
        asyncio.run(_serve(args.port, no_limits() if args.no_limits else Limits()))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
