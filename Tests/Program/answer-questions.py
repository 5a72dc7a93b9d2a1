"""Runs a program in a terminal and answers its questions: answer-questions.py ANSWERS PROGRAM ARGUMENT...

ANSWERS are parted by commas; each is typed when a question stands: a prompt that ends with « ? », « : » or « ] ». Prints what the terminal showed and ends with
the program's status."""

import os
import pty
import sys

answers = sys.argv[1].split(",")
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[2], sys.argv[2:])
shown = b""
waiting = b""
while True:
    try:
        data = os.read(terminal, 4096)
    except OSError:
        break
    if not data:
        break
    shown += data
    waiting += data
    if waiting.endswith((b"? ", b": ", b"] ")) and answers:
        os.write(terminal, answers.pop(0).encode() + b"\n")
        waiting = b""
_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(shown.replace(b"\r\n", b"\n"))
sys.exit(os.waitstatus_to_exitcode(status))
