using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Allo62.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class FeedbackComment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Comment",
                table: "feedback",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Comment",
                table: "feedback");
        }
    }
}
