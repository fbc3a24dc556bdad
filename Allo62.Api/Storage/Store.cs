using System.Data.Common;
using Allo62.Api.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Storage;

/// <summary>
/// Work on the database. That it is away, slow, full or damaged is an expected outcome and a value; it never takes a thread from
/// classification, because SQLite, which blocks, works on threads of its own.
/// </summary>
internal sealed class Store(IServiceProvider services, StorageStatus status, IOptions<StorageOptions> options, IOptions<ServiceOptions> service, ILogger<Store> log) : IDisposable
{
    private const int PostgreSqlAtOnce = 16;

    /// <summary>A file that could not be opened for writing SQLite opens for reading alone, and such a connection would stay so in the pool for ever.</summary>
    private const string OpenedReadOnly = "SQLite error 8";

    /// <summary>For work that nobody waits for: the first use of a database on a busy machine takes longer than a caller's patience.</summary>
    private static readonly TimeSpan Background = TimeSpan.FromSeconds(60);

    private readonly bool _isPostgreSql = options.Value.IsPostgreSql;
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
    private readonly string _file = Path.Combine(service.Value.State, SqliteStore.FileName);

    // SQLite has one writer at a time: waiting here is cheaper than asking it again and again.
    private readonly SemaphoreSlim _writers = new(options.Value.IsPostgreSql ? PostgreSqlAtOnce : 1);

    public StoreContext Open() => _isPostgreSql
        ? services.GetRequiredService<IDbContextFactory<PostgreSqlStore>>().CreateDbContext()
        : services.GetRequiredService<IDbContextFactory<SqliteStore>>().CreateDbContext();

    public Task<StoreResult<T>> ReadAsync<T>(Func<StoreContext, CancellationToken, Task<T>> work, CancellationToken cancellation) => AttemptAsync(work, _timeout, cancellation);

    /// <summary>As <see cref="ReadAsync{T}"/>, for work that nobody waits for.</summary>
    public Task<StoreResult<T>> ReadPatientlyAsync<T>(Func<StoreContext, CancellationToken, Task<T>> work, CancellationToken cancellation) => AttemptAsync(work, Background, cancellation);

    public Task<StoreResult<T>> WriteAsync<T>(Func<StoreContext, CancellationToken, Task<T>> work, CancellationToken cancellation) => WriteAsync(work, _timeout, cancellation);

    /// <summary>As <see cref="WriteAsync{T}(Func{StoreContext, CancellationToken, Task{T}}, CancellationToken)"/>, for work that nobody waits for.</summary>
    public Task<StoreResult<T>> WritePatientlyAsync<T>(Func<StoreContext, CancellationToken, Task<T>> work, CancellationToken cancellation) => WriteAsync(work, Background, cancellation);

    /// <summary>Brings the tables up to date.</summary>
    public async Task<bool> PrepareAsync(CancellationToken cancellation)
    {
        if (!_isPostgreSql) SqliteConnection.ClearAllPools();
        var prepared = await RunAsync(
            async (context, token) =>
            {
                if (!_isPostgreSql) Directory.CreateDirectory(service.Value.State);
                await context.Database.MigrateAsync(token);
                return true;
            },
            Background,
            cancellation);
        if (prepared.IsAvailable) status.Prepared();
        return prepared.IsAvailable;
    }

    public void Dispose() => _writers.Dispose();

    private async Task<StoreResult<T>> WriteAsync<T>(Func<StoreContext, CancellationToken, Task<T>> work, TimeSpan patience, CancellationToken cancellation)
    {
        if (!await _writers.WaitAsync(patience, cancellation)) return Failed<T>("busy");
        try
        {
            return await AttemptAsync(work, patience, cancellation);
        }
        finally
        {
            _writers.Release();
        }
    }

    private async Task<StoreResult<T>> AttemptAsync<T>(Func<StoreContext, CancellationToken, Task<T>> work, TimeSpan patience, CancellationToken cancellation)
    {
        if (!status.IsPrepared) return StoreResult<T>.Unavailable;
        if (!_isPostgreSql && !File.Exists(_file))
        {
            // An open file that was deleted still takes writes, and they are lost with the process.
            status.Lost("its file is gone");
            return StoreResult<T>.Unavailable;
        }
        var result = await RunAsync(work, patience, cancellation);
        if (result.IsAvailable) status.Works();
        return result;
    }

    private async Task<StoreResult<T>> RunAsync<T>(Func<StoreContext, CancellationToken, Task<T>> work, TimeSpan patience, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            return new StoreResult<T>(true, _isPostgreSql
                ? await InContextAsync(work, patience, limit.Token)
                : await Task.Factory.StartNew(() => InContextAsync(work, patience, limit.Token).GetAwaiter().GetResult(), limit.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed<T>("too slow");
        }
        catch (Exception exception) when (Kind(exception) is { } kind)
        {
            if (kind == OpenedReadOnly) SqliteConnection.ClearAllPools();
            return Failed<T>(kind);
        }
    }

    private async Task<T> InContextAsync<T>(Func<StoreContext, CancellationToken, Task<T>> work, TimeSpan patience, CancellationToken cancellation)
    {
        await using var context = Open();
        if (_isPostgreSql) context.Database.SetCommandTimeout(patience);
        return await work(context, cancellation);
    }

    private StoreResult<T> Failed<T>(string fault)
    {
        if (status.Fault != fault) Log.StorageFails(log, fault);
        status.Fails(fault);
        return StoreResult<T>.Unavailable;
    }

    /// <summary>The kind of a fault of the database, in words without values; null when it is a fault of ours.</summary>
    private static string? Kind(Exception exception) => exception switch
    {
        SqliteException sqlite => $"SQLite error {sqlite.SqliteErrorCode}",
        Npgsql.PostgresException postgres => $"PostgreSQL error {postgres.SqlState}",
        DbException => "no connection",
        TimeoutException => "too slow",
        IOException or UnauthorizedAccessException => "the state folder cannot be written to",
        DbUpdateException or InvalidOperationException when exception.InnerException is { } inner => Kind(inner),
        _ => null,
    };
}
