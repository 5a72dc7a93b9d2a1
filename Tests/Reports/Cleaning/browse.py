"""Opens a page in Chromium, does what standard input says, and prints what was read, as JSON.

    python3 browse.py chromium page.html < steps.json

The steps are a list of objects: {"open": fragment, "width", "height", "dark", "script", "media"}, {"key": name},
{"type": text}, {"click": selector}, {"read": expression}, {"picture": path, "whole": bool}, {"wait": expression},
{"axe": true}, which reads what axe-core has against the page by the rules of WCAG 2.1 AA.
The browser is driven over its DevTools pipe, so that nothing beside the standard library is needed.
"""

import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

KEYS = {
    "ArrowRight": 39, "ArrowLeft": 37, "ArrowDown": 40, "ArrowUp": 38, "Escape": 27, "Enter": 13, "Tab": 9, "Home": 36,
    "End": 35,
}
READY = "document.documentElement.dataset.ready === 'true'"


class Browser:
    def __init__(self, program, profile):
        to_browser, self.sink = os.pipe()
        self.source, from_browser = os.pipe()

        def pipes():
            # The browser reads its orders from 3 and answers on 4; the copies keep the two from closing each other.
            orders, answers = os.dup(to_browser), os.dup(from_browser)
            os.dup2(orders, 3)
            os.dup2(answers, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
             "--disable-extensions", "--no-first-run", "--remote-debugging-pipe", f"--user-data-dir={profile}"],
            preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.rest, self.number, self.session = b"", 0, None
        self.complaints, self.requests = [], []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def send(self, method, **parameters):
        self.number += 1
        order = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            order["sessionId"] = self.session
        os.write(self.sink, json.dumps(order).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.note(answer)

    def receive(self):
        while b"\0" not in self.rest:
            chunk = os.read(self.source, 1 << 20)
            if not chunk:
                raise RuntimeError("the browser closed the pipe")
            self.rest += chunk
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def note(self, event):
        parameters = event.get("params", {})
        if event.get("method") == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description") or details["text"])
        elif event.get("method") == "Log.entryAdded":
            self.complaints.append(parameters["entry"]["text"])
        elif event.get("method") == "Page.javascriptDialogOpening":
            self.complaints.append("a dialog opened")
        elif event.get("method") == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])

    def read(self, expression):
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def wait(self, expression):
        end = time.monotonic() + 30
        while not self.read(expression):
            if time.monotonic() > end:
                raise RuntimeError(f"never came true: {expression}")
            time.sleep(0.02)

    def open(self, page, step):
        self.send("Emulation.setDeviceMetricsOverride", width=step.get("width", 1440), height=step.get("height", 1000),
                  deviceScaleFactor=step.get("scale", 1), mobile=False)
        scheme = "dark" if step.get("dark") else "light"
        self.send("Emulation.setEmulatedMedia", media=step.get("media", ""),
                  features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.send("Emulation.setScriptExecutionDisabled", value=not step.get("script", True))
        self.send("Page.navigate", url="about:blank")
        self.wait("location.href === 'about:blank'")
        self.send("Page.navigate", url=page + step["open"])
        self.wait("location.href !== 'about:blank' && document.readyState === 'complete'")
        if step.get("script", True):
            self.wait(READY)
            self.read("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def key(self, name):
        code = KEYS.get(name, ord(name.upper()) if len(name) == 1 else 0)
        text = {"text": name} if len(name) == 1 else {"text": "\r"} if name == "Enter" else {}
        self.send("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", key=name,
                  windowsVirtualKeyCode=code, **text)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=name, windowsVirtualKeyCode=code)

    def picture(self, step):
        answer = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=step.get("whole", False), **(
            {"clip": {"x": 0, "y": 0, "width": self.read("document.documentElement.scrollWidth"),
                      "height": self.read("document.documentElement.scrollHeight"), "scale": 1}}
            if step.get("whole") else {}))
        pathlib.Path(step["picture"]).write_bytes(base64.b64decode(answer["data"]))

    def axe(self):
        import axe_core_python

        self.read(pathlib.Path(axe_core_python.__file__).with_name("axe.min.js").read_text() + ";0")
        return self.read("""axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}).then((found) =>
            found.violations.map((flaw) => `${flaw.id}: ${flaw.nodes[0].html} ${flaw.nodes[0].failureSummary}`))""")

    def close(self):
        self.session = None
        try:
            self.send("Browser.close")
        except (RuntimeError, OSError):
            pass
        self.process.wait(timeout=20)


def main():
    program, page = sys.argv[1], pathlib.Path(sys.argv[2]).resolve().as_uri()
    values = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        try:
            for step in json.load(sys.stdin):
                if "open" in step:
                    browser.open(page, step)
                elif "key" in step:
                    browser.key(step["key"])
                elif "type" in step:
                    browser.send("Input.insertText", text=step["type"])
                elif "click" in step:
                    browser.read(f"document.querySelector({json.dumps(step['click'])}).click()")
                elif "wait" in step:
                    browser.wait(step["wait"])
                elif "read" in step:
                    values.append(json.dumps(browser.read(step["read"])))
                elif "axe" in step:
                    values.append(json.dumps(browser.axe()))
                elif "picture" in step:
                    browser.picture(step)
        finally:
            browser.close()
    own = {page, "about:blank"}
    print(json.dumps({
        "values": values, "complaints": browser.complaints,
        "requests": sorted({url for url in browser.requests if url.split("#")[0] not in own})}))


main()
