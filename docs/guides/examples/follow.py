#!/usr/bin/env python3
"""跟随一个数据集:首次全量,之后增量,写入本地 SQLite。 Follows a data set into a local SQLite file.

只用标准库。用法 Usage:
    GATEWAY=http://localhost:8080 TOKEN=... RESOURCE=3320481001001/000001 python3 follow.py copy.db
可选 Optional: GRANT, PURPOSE (默认 ADMINISTRATIVE_BASIS), MATTER
"""
import hashlib
import json
import os
import sqlite3
import sys
import urllib.request
import uuid

GATEWAY = os.environ["GATEWAY"].rstrip("/")
TOKEN = os.environ["TOKEN"]


def call(method, path, form=None, key=None):
    """返回逐行可读的回答;有错即抛出。 The answer, to be read line by line; raises on a problem."""
    request = urllib.request.Request(GATEWAY + path, method=method)
    request.add_header("Authorization", "Bearer " + TOKEN)
    if key:
        request.add_header("Idempotency-Key", key)
    if form is not None:
        request.add_header("Content-Type", "application/json")
        request.data = json.dumps(form).encode()
    return urllib.request.urlopen(request, timeout=600)


def subscription(db):
    """首次运行时订阅,以后沿用。 Subscribes at the first run."""
    known = db.execute("SELECT value FROM state WHERE name = 'subscription'").fetchone()
    if known:
        return known[0]
    form = {
        "resource": os.environ["RESOURCE"],
        "purpose": os.environ.get("PURPOSE", "ADMINISTRATIVE_BASIS"),
        "matter": os.environ.get("MATTER", "数据核对"),
    }
    if os.environ.get("GRANT"):
        form["grant"] = os.environ["GRANT"]
    with call("POST", "/api/v1/subscriptions", form, str(uuid.uuid4())) as answer:
        created = json.load(answer)["id"]
    with db:
        db.execute("INSERT INTO state VALUES ('subscription', ?)", (created,))
    return created


def take(db, path):
    """领取一批:全部写入成功才确认;未确认的会再来,重复写入结果不变。
    Takes one delivery; acknowledges it only when all of it is stored. Taken twice it is the same."""
    digest = hashlib.sha256()
    end = None
    with call("POST", path + "/deliveries", {}) as answer, db:
        begin = None
        for line in answer:
            told = json.loads(line)
            op = told.pop("_op")
            if op == "end":
                end = told
                break
            digest.update(line)
            if op == "begin":
                begin = told
                if begin["kind"] == "SNAPSHOT":
                    db.execute("DELETE FROM copy")
                continue
            key = json.dumps([told[name] for name in begin["key"]], ensure_ascii=False)
            if op == "put":
                db.execute("INSERT OR REPLACE INTO copy VALUES (?, ?)",
                           (key, json.dumps(told, ensure_ascii=False, sort_keys=True)))
            else:
                db.execute("DELETE FROM copy WHERE key = ?", (key,))
        # 没有末行,或摘要不符:整批作废(事务回滚),稍后重领。 Without its end it is nothing, and rolled back.
        if end is None or end["sha256"] != digest.hexdigest():
            raise RuntimeError("the delivery broke off")
    with call("POST", "%s/deliveries/%s/receipt" % (path, begin["delivery"]), {"sha256": end["sha256"]}):
        return end["rows"], end["removed"]


def main():
    db = sqlite3.connect(sys.argv[1])
    with db:
        db.execute("CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT)")
        db.execute("CREATE TABLE IF NOT EXISTS copy (key TEXT PRIMARY KEY, row TEXT)")
    path = "/api/v1/subscriptions/" + subscription(db)
    while True:
        with call("GET", path) as answer:
            if not json.load(answer)["waiting"]:
                break
        print("put %d, removed %d" % take(db, path))
    print("rows %d" % db.execute("SELECT count(*) FROM copy").fetchone()[0])


if __name__ == "__main__":
    main()
