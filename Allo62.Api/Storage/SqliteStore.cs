using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Allo62.Api.Storage;

/// <summary>One file in the state folder.</summary>
internal sealed class SqliteStore(DbContextOptions<SqliteStore> options) : StoreContext(options)
{
    public const string FileName = "allo62.db";

    /// <summary>For <c>dotnet ef migrations add</c>.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<SqliteStore>
    {
        public SqliteStore CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteStore>().UseSqlite("Data Source=:memory:").Options);
    }
}
