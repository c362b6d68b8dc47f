"""pyHanko's asynchronous parts, for a caller that may already turn an event loop (an ASGI server, a browser test)."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def di_utas_sendiri(fungsi: Callable[..., T], *argumen: Any) -> T:  # noqa: ANN401 - the function's own
    """Call it in a thread of its own, where no loop turns, and wait.  Raises: whatever the function raises."""
    with ThreadPoolExecutor(1) as utas:
        return utas.submit(fungsi, *argumen).result()
