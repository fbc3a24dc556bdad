using Allo62.Api.Hosting;
using Allo62.Api.Storage;
using Allo62.Model.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Models;

/// <summary>The registry that replicas share: packages and promotions in PostgreSQL. The folder of each replica is its copy.</summary>
internal sealed class SharedRegistry(Store store, IOptions<StorageOptions> storage, IOptions<ServiceOptions> service, TimeProvider time)
{
    /// <summary>Where PostgreSQL tells of promotions.</summary>
    public const string Channel = "allo62_promotions";

    private const long Lock = 62_000_062;

    /// <summary>Whether there is one: with PostgreSQL, and a folder to copy into.</summary>
    public bool IsUsed => storage.Value.IsPostgreSql && !File.Exists(service.Value.Model);

    public string Connection => storage.Value.PostgreSql;

    /// <summary>Brings the tables up to date before the first model is looked for.</summary>
    public Task<bool> PrepareAsync(CancellationToken cancellation) => store.PrepareAsync(cancellation);

    public Task<StoreResult<SharedPromotion[]>> PromotionsAfterAsync(long number, CancellationToken cancellation) => store.ReadAsync(
        (context, token) => Of(context).Promotions.AsNoTracking().Where(row => row.Number > number).OrderBy(row => row.Number).ToArrayAsync(token),
        cancellation);

    public Task<StoreResult<byte[]?>> PackageAsync(string version, CancellationToken cancellation) => store.ReadPatientlyAsync(
        (context, token) => Of(context).Models.Where(row => row.Version == version).Select(row => row.Package).SingleOrDefaultAsync(token),
        cancellation);

    public Task<StoreResult<RegisteredModelResponse[]>> ListAsync(CancellationToken cancellation) => store.ReadAsync(
        async (context, token) => (await Of(context).Models.Select(row => new { row.Version, Bytes = row.Package.Length, row.AddedAt }).ToArrayAsync(token))
            .Select(row => new RegisteredModelResponse(row.Version, row.Bytes, DateTimeOffset.FromUnixTimeMilliseconds(row.AddedAt), false, false)).ToArray(),
        cancellation);

    public Task<StoreResult<int>> AddAsync(string version, byte[] package, string by, CancellationToken cancellation) => store.WritePatientlyAsync(
        (context, token) => context.Database.ExecuteSqlAsync(
            $"""INSERT INTO models ("Version", "Package", "AddedAt", "AddedBy") VALUES ({version}, {package}, {time.GetUtcNow().ToUnixTimeMilliseconds()}, {by}) ON CONFLICT DO NOTHING""", token),
        cancellation);

    public Task<StoreResult<bool>> HasAsync(string version, CancellationToken cancellation) =>
        store.ReadAsync((context, token) => Of(context).Models.AnyAsync(row => row.Version == version, token), cancellation);

    /// <summary>Writes a promotion down and tells the replicas.</summary>
    /// <param name="promotion">The promotion of a package that was added.</param>
    /// <param name="seen">The number of the last promotion that the caller knows.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>False: someone promoted another one meanwhile, and nothing was written.</returns>
    public Task<StoreResult<bool>> AnnounceAsync(Promotion promotion, long seen, CancellationToken cancellation) => store.WriteAsync(
        async (context, token) =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(token);
            // One replica at a time.
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", token);
            if ((await Of(context).Promotions.MaxAsync(row => (long?)row.Number, token) ?? 0) != seen) return false;
            Of(context).Promotions.Add(SharedPromotion.From(promotion, seen + 1));
            await context.SaveChangesAsync(token);
            // Reaches the listeners when the transaction is committed, and only then.
            await context.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {promotion.Version})", token);
            await transaction.CommitAsync(token);
            return true;
        },
        cancellation);

    private static PostgreSqlStore Of(StoreContext context) => (PostgreSqlStore)context;
}
