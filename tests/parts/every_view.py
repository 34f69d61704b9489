# SPDX-License-Identifier: BSL-1.0
"""In gdb, at each stop of every_view.cpp: what is printed of a pipeline goes down to its source, whatever the stages are."""
import gdb

SOURCE = "single_pass(id=-1, "


class Stop(gdb.Breakpoint):
    shown = failed = 0

    def stop(self):
        frame = gdb.newest_frame()
        verb = frame.read_var("name").string()
        for name in ("view", "iterator"):
            value = frame.older().read_var(name)
            text = value.format_string()
            self.shown += 1
            if SOURCE not in text and verb != "common":  # whose iterator is one of its own
                self.failed += 1
                print(f"{verb}: not down to the source: {name} = {text}")
        return False


stop = Stop("stop")
gdb.execute("run")
print(f"{stop.shown} shown, {stop.failed} not down to the source")
ended = gdb.convenience_variable("_exitcode") == 0
gdb.execute(f"quit {int(not ended or stop.shown == 0 or stop.failed > 0)}")
