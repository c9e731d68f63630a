#!/usr/bin/env python3
"""Logs in with a mobile number and a code: login.py [realm URL] [number]. Standard library only."""
import json
import sys
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

REALM = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080/realms/mobile"
NUMBER = sys.argv[2] if len(sys.argv) > 2 else "+919876500001"


def post(path, body, content_type):
    request = Request(f"{REALM}/{path}", body.encode(), {"Content-Type": content_type})
    try:
        with urlopen(request) as answer:
            return answer.status, json.load(answer)
    except HTTPError as refusal:
        return refusal.code, json.load(refusal)


ask = {"channel": "sms", "to": NUMBER, "purpose": "login"}
status, answer = post("onboarding/otp", json.dumps(ask), "application/json")
if status != 202:
    sys.exit(f"No code: {answer}")
form = {"grant_type": "urn:doorstep:params:oauth:grant-type:otp", "client_id": "demo-app", "challenge_id": answer["challenge_id"]}
print(f"A code is on its way to {answer['destination']}, good for {answer['expires_in']} s")
while status != 200:
    form["code"] = input("Code: ")
    status, answer = post("protocol/openid-connect/token", urlencode(form), "application/x-www-form-urlencoded")
    if status != 200 and "attempts_remaining" not in answer and answer["error"] != "invalid_request":
        sys.exit(f"No login: {answer}")
    print("Logged in" if status == 200 else answer)
